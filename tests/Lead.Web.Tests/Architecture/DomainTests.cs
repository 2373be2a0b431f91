using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Lead.Domain;
using NetArchTest.Rules;

namespace Lead.Web.Tests.Architecture;

/// <summary>The domain knows nothing but itself, and nobody changes its entities but their own verbs.</summary>
public sealed class DomainTests
{
    private static readonly Assembly Domain = typeof(Language).Assembly;

    /// <summary>What every module may refer to.</summary>
    private static readonly string[] Shared = ["People", "Places", "Organisations"];

    private static readonly IReadOnlyList<Type> Written = [.. Domain.GetTypes()
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && type.Namespace?.StartsWith("Lead.", StringComparison.Ordinal) == true)];

    [Fact]
    public void Project_Domain_RefersToNothing()
    {
        var project = XDocument.Load(Path.Combine(SourceFiles.Root, "src/Lead.Domain/Lead.Domain.csproj"));
        Assert.Equal("Microsoft.NET.Sdk", project.Root!.Attribute("Sdk")!.Value);
        Assert.DoesNotContain(project.Descendants(), element => element.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal));
        var references = Domain.GetReferencedAssemblies();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Types_OfTheDomain_AreSealed()
    {
        var classes = Written.Where(type => type.IsClass && !type.IsNested).ToList();
        Assert.True(classes.Count > 10);
        Assert.Empty(classes.Where(type => !type.IsSealed).Select(type => type.FullName));
    }

    [Fact]
    public void Properties_OfTheDomain_HaveNoPublicSetter()
    {
        var properties = Written.SelectMany(type => type.GetProperties())
            .Where(property => property.DeclaringType!.Assembly == Domain).ToList();
        Assert.True(properties.Count > 50);
        Assert.Empty(properties.Where(IsSetByAnyone).Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));
        var fields = Written.Where(type => !type.IsEnum).SelectMany(type => type.GetFields());
        Assert.Empty(fields.Where(field => !field.IsInitOnly && !field.IsLiteral).Select(field => $"{field.DeclaringType!.Name}.{field.Name}"));
    }

    [Fact]
    public void Modules_OfTheDomain_ReferToNoOtherModule()
    {
        var modules = Written.Select(type => type.Namespace!.Split('.')).Where(names => names.Length > 2).Select(names => names[2]).Distinct().ToList();
        Assert.Superset(Shared.Append("Courses").ToHashSet(), modules.ToHashSet());
        Assert.All(modules, module =>
        {
            var others = modules.Except(Shared).Where(other => other != module).Select(other => $"Lead.Domain.{other}").ToArray();
            var types = Types.InAssembly(Domain).That().ResideInNamespace($"Lead.Domain.{module}");
            Assert.NotEmpty(types.GetTypes());
            var result = types.ShouldNot().HaveDependencyOnAny(others).GetResult();
            Assert.True(result.IsSuccessful, $"{module} refers to another module in {string.Join(", ", result.FailingTypeNames ?? [])}.");
        });
    }

    /// <summary>A record's <c>init</c> is set once, where the record is made.</summary>
    private static bool IsSetByAnyone(PropertyInfo property) => property.GetSetMethod() is { } setter
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
