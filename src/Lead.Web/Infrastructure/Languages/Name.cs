using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lead.Web.Infrastructure.Languages;

public static class Name
{
    /// <summary>A person's name inside a sentence, kept apart from the direction of the text around it.</summary>
    public static IHtmlContent Bdi(string name)
    {
        var element = new TagBuilder("bdi");
        element.InnerHtml.Append(name);
        return element;
    }
}
