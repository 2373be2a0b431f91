using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;

namespace Lead.Web.Infrastructure.Tags;

/// <summary>The portal's icons: strokes in a 20 by 20 box.</summary>
public static class Icons
{
    public const string Back = "M16 10H4M9 5l-5 5 5 5";
    public const string Next = "M4 10h12M11 5l5 5-5 5";
    public const string Close = "M5 5l10 10M15 5L5 15";
    public const string Menu = "M3 6h14M3 10h14M3 14h14";
    public const string Tick = "M4 10.5l4 4 8-9";
    public const string Question = "M7 7.5a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2M10 15.6v.1";
    public const string Clock = "M10 2.5a7.5 7.5 0 1 0 .01 0M10 6v4.5l3 2";
    public const string Warning = "M10 2.5l8 14H2zM10 8v4M10 14.3v.1";
    public const string Pin = "M10 18s6-5.6 6-10a6 6 0 1 0-12 0c0 4.4 6 10 6 10zM10 8v.1";
    public const string Phone = "M4 3.5h3.5l1.5 4-2 1.5a9 9 0 0 0 4 4l1.5-2 4 1.5V16a1.5 1.5 0 0 1-1.6 1.5A13 13 0 0 1 2.5 5.1 1.5 1.5 0 0 1 4 3.5z";

    private static readonly ConcurrentDictionary<(string Name, string? Class), HtmlString> Drawn = new();

    /// <summary>What the tag <c>icon</c> draws, for lists: the tag costs more than the drawing. Arrows turn round in right-to-left text.</summary>
    public static IHtmlContent Svg(string name, string? @class = null) => Drawn.GetOrAdd((name, @class), static icon =>
    {
        var flips = icon.Name is "back" or "next" ? " flip" : "";
        var more = icon.Class is null ? "" : $" {icon.Class}";
        return new HtmlString($"<svg class=\"i{flips}{more}\" viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{Path(icon.Name)}\"/></svg>");
    });

    public static string Path(string name) => name switch
    {
        "back" => Back,
        "next" => Next,
        "close" => Close,
        "menu" => Menu,
        "tick" => Tick,
        "question" => Question,
        "clock" => Clock,
        "warning" => Warning,
        "pin" => Pin,
        "phone" => Phone,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such icon."),
    };
}
