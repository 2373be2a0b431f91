using System.Net;
using System.Text.RegularExpressions;
using Lead.Data.Accounts;
using Lead.Performance.Portals;
using Microsoft.AspNetCore.Identity;

namespace Lead.Performance.Load;

/// <summary>Residents with a session of their own, each with the booking form of one run open before them.</summary>
internal sealed partial class Crowd : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
    private readonly List<(string Cookies, FormUrlEncodedContent Form)> _ready = [];
    private readonly Uri _page;

    private Crowd(Uri page) => _page = page;

    public static async Task<Crowd> GatherAsync(Portal portal, string bookPage, int people)
    {
        var crowd = new Crowd(portal.At(bookPage));
        for (var number = 0; number < people; number++)
        {
            await crowd.OpenFormAsync(await SignInAsync(portal, $"resident-{number}@crowd.example"));
        }
        return crowd;
    }

    /// <summary>All press the button at once.</summary>
    public Task<(HttpStatusCode Status, string Page)[]> BookAsync() => Task.WhenAll(_ready.Select(person => SendAsync(HttpMethod.Post, person.Cookies, person.Form)));

    public void Dispose() => _client.Dispose();

    /// <summary>A session as the portal itself begins it; typing 500 passwords would measure their hash.</summary>
    private static async Task<string> SignInAsync(Portal portal, string email)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var users = services.GetRequiredService<UserManager<LeadUser>>();
        var user = new LeadUser { UserName = email, Email = email, EmailConfirmed = true };
        await users.CreateAsync(user);
        await users.AddToRoleAsync(user, Roles.Resident);
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Scheme = Uri.UriSchemeHttps;
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        await services.GetRequiredService<SignInManager<LeadUser>>().SignInAsync(user, isPersistent: false);
        return Cookies(http.Response.Headers.SetCookie);
    }

    private static string Cookies(IEnumerable<string?> set) => string.Join("; ", set.Select(cookie => cookie!.Split(';')[0]));

    private async Task OpenFormAsync(string session)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _page) { Headers = { { "Cookie", session } } };
        using var response = await _client.SendAsync(request);
        var page = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var fields = Hidden().Matches(page).DistinctBy(field => field.Groups[1].Value).ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
        foreach (var (name, value) in new[] { ("Name", "Sam"), ("Way", "Text"), ("Contact", "07700 900123"), ("Language", "en"), ("step", "confirm") })
        {
            fields[name] = value;
        }
        _ready.Add(($"{session}; {Cookies(response.Headers.GetValues("Set-Cookie"))}", new FormUrlEncodedContent(fields)));
    }

    private async Task<(HttpStatusCode Status, string Page)> SendAsync(HttpMethod method, string cookies, HttpContent form)
    {
        using var request = new HttpRequestMessage(method, _page) { Content = form, Headers = { { "Cookie", cookies } } };
        using var response = await _client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("""<input[^>]*name="(FormToken|__RequestVerificationToken)"[^>]*value="([^"]*)""")]
    private static partial Regex Hidden();
}
