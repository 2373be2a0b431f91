using System.Xml.Linq;

namespace Lead.Web.Tests.Architecture;

/// <summary>Each package is a decision: its name, its version and its licence stand here, or it is not used.</summary>
public sealed class PackageTests
{
    private static readonly (string Name, string Version, string Licence)[] Allowed =
    [
        ("AngleSharp", "1.10.3", "MIT"),
        ("Deque.AxeCore.Playwright", "4.14.0", "MIT"),
        ("FluentValidation", "12.2.0", "Apache-2.0"),
        ("FluentValidation.AspNetCore", "11.3.1", "Apache-2.0"),
        ("FluentValidation.DependencyInjectionExtensions", "12.2.0", "Apache-2.0"),
        ("MailKit", "4.18.2", "MIT"),
        ("Microsoft.AspNetCore.DataProtection.EntityFrameworkCore", "10.0.14", "MIT"),
        ("Microsoft.AspNetCore.Identity.EntityFrameworkCore", "10.0.14", "MIT"),
        ("Microsoft.AspNetCore.Mvc.Testing", "10.0.15", "MIT"),
        ("Microsoft.CodeAnalysis.BannedApiAnalyzers", "5.6.0", "MIT"),
        ("Microsoft.Data.SqlClient", "7.1.0", "MIT"),
        ("Microsoft.EntityFrameworkCore.Design", "10.0.14", "MIT"),
        ("Microsoft.EntityFrameworkCore.SqlServer", "10.0.14", "MIT"),
        ("Microsoft.EntityFrameworkCore.Sqlite", "10.0.14", "MIT"),
        ("Microsoft.Extensions.TimeProvider.Testing", "10.11.0", "MIT"),
        ("Microsoft.NET.Test.Sdk", "18.11.0", "MIT"),
        ("Microsoft.Playwright", "1.64.1", "MIT"),
        ("Microsoft.SqlServer.TransactSql.ScriptDom", "180.140.0", "MIT"),
        ("Moq", "4.20.72", "BSD-3-Clause"),
        ("NetArchTest.Rules", "1.3.2", "MIT"),
        ("NetEscapades.AspNetCore.SecurityHeaders", "1.3.1", "MIT"),
        ("QRCoder", "1.8.1", "MIT"),
        ("Serilog.AspNetCore", "10.0.0", "Apache-2.0"),
        ("System.Security.Cryptography.Pkcs", "10.0.14", "MIT"),
        ("xunit", "2.9.3", "Apache-2.0"),
        ("xunit.runner.visualstudio", "3.1.5", "Apache-2.0"),
    ];

    [Fact]
    public void Package_Any_IsAllowedByNameAndVersion()
    {
        var central = Load("src/Directory.Packages.props").Descendants()
            .Where(element => element.Name.LocalName is "PackageVersion" or "GlobalPackageReference" or "PackageReference")
            .Select(element => $"{element.Attribute("Include")!.Value} {element.Attribute("Version")!.Value}")
            .ToList();
        Assert.NotEmpty(central);
        Assert.Equal(Allowed.Select(package => $"{package.Name} {package.Version}"), central.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Licence_OfAnyPackage_LetsUsGiveThePortalAway() =>
        Assert.All(Allowed, package => Assert.Contains(package.Licence, new[] { "MIT", "Apache-2.0", "BSD-3-Clause" }));

    [Fact]
    public void Project_Any_TakesItsVersionsFromTheOnePlace()
    {
        string[] top = ["Directory.Build.props", "src/Directory.Build.props", "tests/Directory.Build.props"];
        var projects = SourceFiles.In("src", ".csproj").Concat(SourceFiles.In("tests", ".csproj")).Select(file => file.Path).Concat(top);
        var references = projects.SelectMany(path => Load(path).Descendants().Where(element => element.Name.LocalName == "PackageReference")).ToList();
        Assert.NotEmpty(references);
        Assert.DoesNotContain(references, reference => reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null);
        Assert.Empty(references.Select(reference => reference.Attribute("Include")!.Value).Except(Allowed.Select(package => package.Name)));
    }

    private static XDocument Load(string path) => XDocument.Load(Path.Combine(SourceFiles.Root, path));
}
