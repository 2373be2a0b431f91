using System.Reflection;
using Lead.Data.Sqlite;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Lead.Web.Tests.Architecture;

/// <summary>The forms, the models of views, and the entities that neither may hold.</summary>
internal static class PageModels
{
    private static readonly Assembly Web = typeof(Program).Assembly;

    public static IReadOnlySet<Type> Entities { get; } =
        new SqliteDesignTimeFactory().CreateDbContext([]).Model.GetEntityTypes().Select(entity => entity.ClrType).ToHashSet();

    /// <summary>Classes that a posted form is bound to: made empty, then filled. <c>KeptForm</c> is a service.</summary>
    public static IReadOnlyList<Type> Forms { get; } =
        [.. Web.GetTypes().Where(type => type.Name.EndsWith("Form", StringComparison.Ordinal) && type.GetConstructor(Type.EmptyTypes) is not null)];

    /// <summary>Each view, by its path, with its <c>@model</c>.</summary>
    public static IReadOnlyDictionary<string, Type> Views { get; } = Web.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(RazorPageBase)) && Base(type) is not null)
        .ToDictionary(type => type.Name, type => Base(type)!.GetGenericArguments()[0]);

    /// <summary>Every place where an entity stands in the type, or in a type of the portal that stands in it.</summary>
    public static IEnumerable<string> EntitiesIn(Type type, string path) => EntitiesIn(type, path, []);

    private static List<string> EntitiesIn(Type type, string path, HashSet<Type> seen)
    {
        var inner = type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();
        if (Entities.Contains(type))
        {
            return [path];
        }
        var properties = type.Assembly == Web && seen.Add(type)
            ? type.GetProperties().SelectMany(property => EntitiesIn(property.PropertyType, $"{type.Name}.{property.Name}", seen))
            : [];
        return [.. inner.SelectMany(argument => EntitiesIn(argument, path, seen)), .. properties];
    }

    private static Type? Base(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(RazorPage<>))
            {
                return at;
            }
        }
        return null;
    }
}
