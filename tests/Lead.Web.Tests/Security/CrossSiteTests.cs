using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using Lead.Data.Accounts;
using Lead.Web.Infrastructure.KeptForms;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Security;

/// <summary>A form that another site sends in somebody's name does nothing.</summary>
[Collection(Staffed.Name)]
public sealed class CrossSiteTests(StaffedHost host)
{
    private const string Token = "__RequestVerificationToken";

    public static TheoryData<string> Unsafe => Matrix.Names(row => row.IsUnsafe && row.Route != "kept");

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task Post_WithoutToken_DoesNothing(string name)
    {
        var (visitor, address, fields) = await FormAsync(Matrix.Row(name));
        await AssertRefusedAsync(visitor, address, fields);
    }

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task Post_WithAnothersToken_DoesNothing(string name)
    {
        var (visitor, address, fields) = await FormAsync(Matrix.Row(name));
        await AssertRefusedAsync(visitor, address, [.. fields, await (await host.NewVisitorAsync(Roles.Resident)).TokenAsync()]);
    }

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task Post_JsonWithoutToken_IsRefused(string name)
    {
        var (visitor, address, fields) = await FormAsync(Matrix.Row(name));
        var before = await host.RowsAsync();
        var answer = await visitor.Client.PostAsJsonAsync(address, fields.DistinctBy(field => field.Key).ToDictionary());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, await host.RowsAsync());
    }

    /// <summary>So that the tests above see a change where there is one.</summary>
    [Fact]
    public async Task Post_WithItsToken_Changes()
    {
        var (visitor, address, fields) = await FormAsync(Matrix.Row("POST my/bookings/{id:guid}/give-back"));
        var before = await host.RowsAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(address, [.. fields, await visitor.TokenAsync()])).Status);
        Assert.NotEqual(before, await host.RowsAsync());
    }

    [Theory]
    [InlineData("/account/sign-out")]
    [InlineData("/my")]
    [InlineData("https://evil.example/")]
    public async Task Keeping_AnyForm_OnlyShowsAButton(string returnUrl)
    {
        var visitor = await host.VisitorAsync(Roles.Manager);
        var before = await host.RowsAsync();
        var page = await visitor.PostAsync(KeptForm.KeepingPath + "?returnUrl=" + Uri.EscapeDataString(returnUrl), [KeyValuePair.Create("Name", "Shabana")]);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("evil.example", page.Html, StringComparison.Ordinal);
        Assert.Equal(before, await host.RowsAsync());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/my")).Status);
    }

    private async Task AssertRefusedAsync(Visitor visitor, string address, List<KeyValuePair<string, string>> fields)
    {
        var before = await host.RowsAsync();
        var answer = await visitor.PostAsync(address, fields);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.Status);
        Assert.StartsWith(KeptForm.KeepingPath + "?returnUrl=", answer.Location, StringComparison.Ordinal);
        Assert.Equal(before, await host.RowsAsync());
    }

    /// <summary>The real form of that address, filled in; but for its token.</summary>
    private async Task<(Visitor Visitor, string Address, List<KeyValuePair<string, string>> Fields)> FormAsync(MatrixRow row)
    {
        var visitor = await host.LetInAsync(row);
        var address = await host.AddressAsync(row.Route, visitor);
        var form = (IHtmlFormElement?)(await visitor.GetAsync(address)).Page.QuerySelector("main form[method=post]");
        var fields = form is null ? [] : Visitor.Values(form).Where(field => field.Key != Token)
            .Select(field => field.Value == "" ? KeyValuePair.Create(field.Key, field.Key.Contains("Email", StringComparison.Ordinal) ? "forged@test.example" : "1") : field);
        return (visitor, address, [.. fields, KeyValuePair.Create("step", "confirm")]);
    }
}
