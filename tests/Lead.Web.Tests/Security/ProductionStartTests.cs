using Lead.Data.Accounts;
using Lead.Web.Infrastructure;
using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Security;

/// <summary>What Production refuses to start with, in words that say what to do.</summary>
public sealed class ProductionStartTests
{
    private static readonly Dictionary<string, string> Complete = new() { ["Mail:Host"] = "mail.invalid", ["Portal:Address"] = "https://lead.example" };

    [Fact]
    public async Task Start_AllConfigured_ServesPages()
    {
        await using var host = await ProductionAsync(Complete);
        Assert.Contains("LEAD", (await host.Visitor().GetAsync("/")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail:Host")]
    [InlineData("Portal:Address")]
    public async Task Start_SettingMissing_StopsAndNamesIt(string setting)
    {
        await using var host = await ProductionAsync(Complete.Where(pair => pair.Key != setting).ToDictionary());
        Assert.Contains($"Set {setting}", Stops(host), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Resident)]
    public async Task Start_DemoAccountInTheDatabase_Stops(string role)
    {
        await using var host = await ProductionAsync(Complete);
        await host.AddDemoAccountAsync(role);
        Assert.Contains($"The demo account {DemoAccounts.Address(role)} is in this database", Stops(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StylePage_InProduction_IsNotThere()
    {
        await using var host = await ProductionAsync(Complete);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await host.Visitor().GetAsync("/style")).Status);
    }

    private static string Stops(ProductionHost host) => Assert.ThrowsAny<InvalidOperationException>(() => host.CreateClient()).Message;

    private static async Task<ProductionHost> ProductionAsync(Dictionary<string, string> settings)
    {
        var host = new ProductionHost(settings);
        await host.InitializeAsync();
        return host;
    }

    private sealed class ProductionHost(Dictionary<string, string> settings) : PortalHost, IAsyncDisposable
    {
        /// <summary>Through a portal that is not Production, on the same database.</summary>
        public async Task AddDemoAccountAsync(string role)
        {
            await using var elsewhere = WithWebHostBuilder(builder => builder.UseEnvironment("Testing"));
            await using var scope = elsewhere.Services.CreateAsyncScope();
            Assert.True((await DemoAccounts.CreateAsync(
                scope.ServiceProvider.GetRequiredService<UserManager<LeadUser>>(), DemoAccounts.Address(role), role, DemoAccounts.Password)).Succeeded);
        }

        async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Production");
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }
        }
    }
}
