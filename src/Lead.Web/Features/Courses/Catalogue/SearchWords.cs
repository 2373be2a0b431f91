using System.Globalization;
using System.Text;

namespace Lead.Web.Features.Courses.Catalogue;

/// <summary>Words as they are compared: lower case, without accents, split at anything that is no letter or digit.</summary>
public static class SearchWords
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
            }
        }
        return folded.ToString();
    }

    public static string[] Split(string? text) => Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
