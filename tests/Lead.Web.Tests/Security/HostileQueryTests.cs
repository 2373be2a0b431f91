using System.Net;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Security;

/// <summary>Every page, asked with query strings that no link of the portal has.</summary>
[Collection(Staffed.Name)]
public sealed class HostileQueryTests(StaffedHost host)
{
    private static readonly string[] Names = ["page", "q", "where", "when", "language", "for", "returnUrl", "account", "token", "step", "slug", "id", "status", "form", "kept"];

    private static readonly string[] Queries =
    [
        "page=-1", "page=2147483648", "page=", "page=1&page=2", "=", "&&&", "%", "q=%00", "q=%ff%fe", "q[]=1", "page[0]=1", "account=not-a-guid", "returnUrl=//evil.example",
        "returnUrl=https://evil.example", "returnUrl=javascript:alert(1)", "token=!!!", "q=" + Uri.EscapeDataString("İıŞ\u202e"), "q=%25_%5B", "culture=xx",
    ];

    public static TheoryData<string> Pages => Matrix.Names(row => !row.IsUnsafe && row.LetIn.Any());

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_HostileQuery_IsShownWithoutIt(string name)
    {
        var row = Matrix.Row(name);
        var visitor = await host.LetInAsync(row);
        var page = await host.AddressAsync(row.Route, visitor);
        var faults = new List<string>();
        foreach (var query in Queries.Concat(Names.SelectMany(_ => HostilePages.Values.Where(value => value.Length < 1000), (field, value) => $"{field}={Escape(value)}")))
        {
            var answer = await visitor.Client.GetAsync($"{page}?{query}");
            var html = await answer.Content.ReadAsStringAsync();
            var fault = HostilePages.Fault(answer.StatusCode, html) ?? (Leads(answer, html) ? "leads elsewhere" : null);
            if (fault is not null)
            {
                faults.Add($"{query}: {fault}");
            }
        }
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Theory]
    [InlineData("/courses?q=")]
    [InlineData("/courses?where=")]
    [InlineData("/account/sign-in?returnUrl=")]
    [InlineData("/account/choose-password?token=")]
    [InlineData("/nothing/")]
    public async Task Page_VeryLongAddress_IsNoFault(string start)
    {
        // As long as Kestrel lets a request line be.
        var answer = await host.Visitor().GetAsync(start + HostilePages.Megabyte[..8000]);
        Assert.True(answer.Status < HttpStatusCode.InternalServerError, $"{answer.Status}");
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/ur//evil.example/")]
    [InlineData("/%2f%2fevil.example")]
    [InlineData("/courses/..%2f..%2fappsettings.json")]
    [InlineData("/courses/%3Clead-canary%3E")]
    [InlineData("/my/bookings/not-a-guid")]
    public async Task Address_Hostile_IsNotFound(string path)
    {
        var answer = await host.Visitor().GetAsync("https://localhost" + path);
        Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{answer.Status}");
        Assert.Null(HostilePages.Fault(answer.Status, answer.Html));
    }

    /// <summary>A redirect, link or form to a host of the asker's choice.</summary>
    private static bool Leads(HttpResponseMessage answer, string html) =>
        answer.Headers.Location?.OriginalString.Contains("//evil", StringComparison.Ordinal) == true
        || html.Contains("href=\"//evil", StringComparison.Ordinal)
        || html.Contains("href=\"https://evil", StringComparison.Ordinal)
        || html.Contains("href=\"javascript:", StringComparison.Ordinal)
        || html.Contains("action=\"//evil", StringComparison.Ordinal);

    /// <summary>As UTF-8; half a character is sent as such.</summary>
    private static string Escape(string value) => Uri.EscapeDataString(value.Replace("\ud800", "", StringComparison.Ordinal));
}
