using System.Net;
using Lead.Web.Infrastructure.KeptForms;
using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Security;

/// <summary>Every endpoint answers everybody as <see cref="Matrix"/> says.</summary>
[Collection(Staffed.Name)]
public sealed class AuthorizationMatrixTests(StaffedHost host)
{
    public static TheoryData<string> Rows => Matrix.Names(_ => true);

    [Fact]
    public void Endpoints_AllOfThem_StandInTheMatrix()
    {
        var endpoints = Endpoints().Where(endpoint => !IsFile(endpoint)).SelectMany(Names).ToList();
        var rows = Matrix.Rows.Select(row => row.ToString()).ToList();
        Assert.Equal(rows.Count, rows.Distinct().Count());
        Assert.Equal([], endpoints.Except(rows));
        Assert.Equal([], rows.Except(endpoints));
    }

    [Fact]
    public void Files_AllOfThem_AreOnlyRead()
    {
        var files = Endpoints().Where(IsFile).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            Assert.Empty(Methods(file).Except(["GET", "HEAD"]));
        });
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Endpoint_AskedByEachRole_AnswersAsTheMatrixSays(string name)
    {
        var row = Matrix.Row(name);
        var wrong = new List<string>();
        foreach (var (who, expected) in row.Cells)
        {
            var got = await AskAsync(row, who);
            if (got != expected)
            {
                wrong.Add($"{who}: {got} instead of {expected}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private async Task<string> AskAsync(MatrixRow row, string who)
    {
        var visitor = row.Route.Contains("sign-out", StringComparison.Ordinal) ? await host.NewVisitorAsync(who) : await host.VisitorAsync(who);
        var ids = row.Cells[who] == Matrix.Ok || !row.Route.StartsWith("my/", StringComparison.Ordinal) ? visitor : await host.VisitorAsync(Lead.Data.Accounts.Roles.Resident);
        var address = await host.AddressAsync(row.Route, ids);
        return Word(row.IsUnsafe ? await visitor.PostAsync(address, [await visitor.TokenAsync()]) : await visitor.GetAsync(address));
    }

    private static string Word(Answer answer) => answer.Status switch
    {
        HttpStatusCode.Redirect when answer.Response.Headers.Location!.ToString().Contains("/account/sign-in?", StringComparison.Ordinal) => "in",
        HttpStatusCode.TemporaryRedirect when answer.Location!.StartsWith(KeptForm.KeepingPath + "?", StringComparison.Ordinal) => "kept",
        < HttpStatusCode.BadRequest => Matrix.Ok,
        var status => $"{(int)status}",
    };

    private IEnumerable<RouteEndpoint> Endpoints() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    /// <summary>A file of wwwroot; or, for files that are new since the build, the one address that looks for them outside Production.</summary>
    private static bool IsFile(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText == "{**path:file}";

    private static IEnumerable<string> Names(RouteEndpoint endpoint) =>
        Methods(endpoint).DefaultIfEmpty("ANY").Select(method => $"{method} {(endpoint.RoutePattern.RawText?.Trim('/') is { Length: > 0 } route ? route : "/")}");

    private static IReadOnlyList<string> Methods(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
}
