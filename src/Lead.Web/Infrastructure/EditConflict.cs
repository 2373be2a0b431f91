using System.Collections;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;

namespace Lead.Web.Infrastructure;

/// <summary>A field in which what is saved now differs from what was typed.</summary>
public sealed record Difference(string Field, string Saved, string Typed);

/// <summary>Two people edited the same thing: the second sees both versions, keeps what was typed, and decides.</summary>
public static partial class EditConflict
{
    public const string Differences = "Differences";

    /// <summary>Whether somebody else saved since the form was opened. If so the form is marked, and sending it again means this version.</summary>
    /// <param name="saved">The same form, filled from what is saved now.</param>
    public static bool Refuses<TForm>(Controller controller, TForm saved, TForm typed, Guid savedVersion, Guid typedVersion)
        where TForm : notnull
    {
        if (savedVersion == typedVersion)
        {
            return false;
        }
        controller.ModelState.AddModelError("", "Somebody else changed this while you were writing. Compare below, then save again to keep yours");
        controller.ModelState.Remove("Version");
        controller.ViewData[Differences] = Between(saved, typed);
        return true;
    }

    private static List<Difference> Between<TForm>(TForm saved, TForm typed)
        where TForm : notnull =>
    [
        .. typeof(TForm).GetProperties()
            .Where(property => property.Name is not ("FormToken" or "Version") && property.CanWrite)
            .Select(property => new Difference(Label(property.Name), Show(property.GetValue(saved)), Show(property.GetValue(typed))))
            .Where(difference => difference.Saved != difference.Typed),
    ];

    private static string Show(object? value) => value switch
    {
        null => "",
        string text => text.Trim().ReplaceLineEndings("\n"),
        decimal money => money.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
        IEnumerable many => string.Join(", ", many.Cast<object>()),
        _ => value.ToString() ?? "",
    };

    private static string Label(string property)
    {
        var words = Capital().Replace(property, " $0").Trim().ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
