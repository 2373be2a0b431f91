using System.Text.RegularExpressions;

namespace Lead.Web.Tests.Architecture;

/// <summary>Only Lead.Data says which database it is.</summary>
public sealed partial class ProviderTests
{
    [Theory]
    [InlineData("src/Lead.Web")]
    [InlineData("src/Lead.Domain")]
    public void Source_OutsideData_NamesNoProvider(string folder)
    {
        var files = SourceFiles.In(folder, ".cs", ".cshtml", ".csproj", ".json");
        Assert.Empty(files.Where(file => Provider().IsMatch(file.Text)).Select(file => file.Path));
    }

    [Fact]
    public void Source_OfData_NamesBoth()
    {
        var files = SourceFiles.In("src/Lead.Data", ".cs");
        Assert.Equal(["SqlServer", "Sqlite"], files.SelectMany(file => Provider().Matches(file.Text)).Select(match => match.Value)
            .Where(name => name is "Sqlite" or "SqlServer").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Assembly_OfThePortal_RefersToNoProvider()
    {
        var references = typeof(Program).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).ToList();
        Assert.Contains("Lead.Data", references);
        Assert.DoesNotContain(references, Provider().IsMatch);
    }

    [GeneratedRegex("sqlite|sql ?server|SqlClient|PRAGMA", RegexOptions.IgnoreCase)]
    private static partial Regex Provider();
}
