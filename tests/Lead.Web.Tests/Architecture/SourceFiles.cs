using System.Text.RegularExpressions;

namespace Lead.Web.Tests.Architecture;

/// <summary>A file of the portal's own source, by its path from the top of the repository; comments are taken out.</summary>
internal sealed record SourceFile(string Path, string Text);

/// <summary>What is written in <c>src</c>, where a rule cannot be read from the assemblies.</summary>
internal static partial class SourceFiles
{
    /// <summary>The folder that holds <c>Lead.sln</c>.</summary>
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <param name="folder">From the top, such as <c>src/Lead.Web</c>.</param>
    /// <param name="kinds">Ends of file names, such as <c>.cs</c>.</param>
    public static IReadOnlyList<SourceFile> In(string folder, params string[] kinds)
    {
        var found = Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => kinds.Any(kind => path.EndsWith(kind, StringComparison.Ordinal)) && !BuildOutput().IsMatch(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, Comments().Replace(File.ReadAllText(Path.Combine(Root, path)), "")))
            .ToList();
        Assert.NotEmpty(found);
        return found;
    }

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lead.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    [GeneratedRegex("/(bin|obj)/")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"(?m:^[ \t]*//[^\n]*$|[ \t]//[ \t][^\n]*$)|(?s:@\*.*?\*@|<!--.*?-->)")]
    private static partial Regex Comments();
}
