using System.Net;
using AngleSharp.Html.Dom;

namespace Lead.Web.Tests.Application;

/// <summary>What many tests ask of an answer.</summary>
public static class AnswerChecks
{
    /// <summary>A page that sends the reader to sign-in, or carries a form there.</summary>
    public static void AsksToSignIn(this Answer answer)
    {
        if (answer.Status == HttpStatusCode.TemporaryRedirect)
        {
            Assert.StartsWith("/kept?returnUrl=", answer.Location, StringComparison.Ordinal);
            return;
        }
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("/account/sign-in?returnUrl=", answer.Location, StringComparison.Ordinal);
    }

    /// <summary>The form again, with the message in the summary, a link from there to the field, and the message beside the field.</summary>
    public static void Refuses(this Answer answer, string field, string message)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(message, answer.Errors);
        Assert.Contains(answer.Page.QuerySelectorAll($".err a[href='#{field}']"), link => link.TextContent.Trim() == message);
        Assert.NotNull(answer.Page.GetElementById(field));
        Assert.Equal(message, answer.Page.GetElementById($"{field}-error")?.TextContent.Trim());
    }

    /// <summary>What stands in a field of the form.</summary>
    public static string? Value(this Answer answer, string name) => answer.Values(name).SingleOrDefault();

    public static IReadOnlyList<string> Values(this Answer answer, string name) =>
        [.. Visitor.Values((IHtmlFormElement)answer.Page.QuerySelector("main form")!).Where(pair => pair.Key == name).Select(pair => pair.Value)];

    /// <summary>A crafted form, with a token that fits.</summary>
    public static async Task<Answer> PostWithTokenAsync(this Visitor visitor, string path, params IEnumerable<(string Name, string Value)> fields)
    {
        var page = await visitor.GetAsync("/account/sign-in");
        var token = ((IHtmlInputElement)page.Page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        return await visitor.PostAsync(path, fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }

    /// <summary>Sends a form of an open page and goes where the answers lead, as a browser does: status 307 repeats the post.</summary>
    public static async Task<Answer> FollowAsync(this Visitor visitor, Answer page, string path, string form, object? fields = null)
    {
        var element = (IHtmlFormElement)page.Page.QuerySelector(form)!;
        var values = Visitor.Values(element).Where(pair => fields?.GetType().GetProperty(pair.Key) is null)
            .Concat(fields?.GetType().GetProperties().Select(p => KeyValuePair.Create(p.Name, (string)p.GetValue(fields)!)) ?? []).ToList();
        var answer = await visitor.PostAsync(element.GetAttribute("action") is { Length: > 0 } action ? action : path, values);
        for (var step = 0; step < 5 && answer.Location is { } next; step++)
        {
            answer = answer.Status == HttpStatusCode.TemporaryRedirect ? await visitor.PostAsync(next, values) : await visitor.GetAsync(next);
        }
        return answer;
    }
}
