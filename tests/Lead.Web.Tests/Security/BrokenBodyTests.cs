using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Security;

/// <summary>A body that cannot be read ends in a clear page, never in a fault of ours.</summary>
[Collection(Staffed.Name)]
public sealed class BrokenBodyTests(StaffedHost host)
{
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly (string Type, Func<string> Body)[] Bodies =
    [
        ("multipart/form-data; boundary=x", () => "--x\r\nContent-Disposition: form-data; name=\"Name\"\r\n\r\nhalf a pa"),
        ("multipart/form-data; boundary=x", () => "--x\r\nnothing: of\r\n--x--the kind\r\n"),
        ("multipart/form-data", () => "--x\r\n"),
        ("multipart/form-data; boundary=" + new string('b', 500), () => "--x\r\n"),
        ("application/json", () => "{\"Name\":"),
        ("application/xml", () => "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
        ("text/plain", () => "Name=1"),
        ("none/none", () => ""),
        (Form + "; charset=utf-7", () => "Name=+ADw-"),
        (Form, () => "%%%=%zz&&&=&%00=%ff"),
        (Form, () => string.Join('&', Enumerable.Range(0, 3000).Select(i => $"f{i}={i}"))),
        (Form, () => new string('k', 5000) + "=1"),
        (Form, () => "Name=" + string.Concat(Enumerable.Repeat(HostilePages.Megabyte, 10))),
        (Form, () => string.Concat(Enumerable.Range(0, 200).Select(i => "a[" + string.Concat(Enumerable.Repeat("b.", 40)) + "]=1&"))),
    ];

    public static TheoryData<string> Unsafe => Matrix.Names(row => row.IsUnsafe && !row.Route.Contains("sign-out", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task Post_BodyThatCannotBeRead_AnswersAPage(string name)
    {
        var row = Matrix.Row(name);
        var faults = new List<string>();
        foreach (var visitor in new[] { await host.LetInAsync(row), host.Visitor() }.Distinct())
        {
            var address = await host.AddressAsync(row.Route, await host.LetInAsync(row));
            foreach (var (type, body) in Bodies)
            {
                var answer = await SendAsync(visitor, address, type, body());
                if (answer.Status >= HttpStatusCode.InternalServerError || (answer.Status >= HttpStatusCode.BadRequest && answer.Page.QuerySelector("main h1") is null))
                {
                    faults.Add($"{type} {body()[..Math.Min(20, body().Length)]}: {(int)answer.Status}");
                }
            }
        }
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static async Task<Answer> SendAsync(Visitor visitor, string address, string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var response = await visitor.Client.PostAsync(address, content);
        // A kept form is repeated by the browser at the page that keeps it.
        if (response.StatusCode == HttpStatusCode.TemporaryRedirect)
        {
            using var again = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            again.Headers.ContentType = content.Headers.ContentType;
            response = await visitor.Client.PostAsync(response.Headers.Location, again);
        }
        var html = await response.Content.ReadAsStringAsync();
        return new Answer(response, html, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html[..Math.Min(html.Length, 100_000)]));
    }
}
