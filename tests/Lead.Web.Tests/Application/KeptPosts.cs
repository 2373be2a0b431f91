using System.Net;
using AngleSharp.Html.Dom;

namespace Lead.Web.Tests.Application;

/// <summary>Posts whose session or token has ended.</summary>
public static class KeptPosts
{
    /// <summary>The form of a page, with some fields filled in.</summary>
    public static List<KeyValuePair<string, string>> Typed(Answer page, params (string Name, string Value)[] typed) =>
        [.. Visitor.Values((IHtmlFormElement)page.Page.QuerySelector("main form")!).Where(pair => typed.All(field => field.Name != pair.Key)),
            .. typed.Select(field => KeyValuePair.Create(field.Name, field.Value))];

    /// <summary>Sends a form that cannot be received now, as a browser does: status 307 repeats the post.</summary>
    public static async Task<Answer> SendAsync(this Visitor visitor, string path, List<KeyValuePair<string, string>> typed)
    {
        var answer = await visitor.PostAsync(path, typed);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.Status);
        return await visitor.PostAsync(answer.Location!, typed);
    }
}
