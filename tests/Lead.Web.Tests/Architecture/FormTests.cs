using FluentValidation;
using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace Lead.Web.Tests.Architecture;

/// <summary>What comes in: a form of its own with one validator, never an entity.</summary>
public sealed class FormTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public void Form_Any_HasExactlyOneValidator()
    {
        var validators = typeof(Program).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IValidator)))
            .SelectMany(type => type.GetInterfaces()).Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IValidator<>))
            .ToLookup(type => type.GetGenericArguments()[0]);
        Assert.True(PageModels.Forms.Count > 5);
        Assert.Empty(PageModels.Forms.Where(form => validators[form].Count() != 1).Select(form => $"{form.Name}: {validators[form].Count()} validators"));
        Assert.Empty(validators.Select(validator => validator.Key).Except(PageModels.Forms));
    }

    [Fact]
    public void Form_Any_HoldsNoEntity()
    {
        Assert.True(PageModels.Entities.Count > 10);
        Assert.Empty(PageModels.Forms.SelectMany(form => PageModels.EntitiesIn(form, form.Name)));
    }

    [Fact]
    public void Action_WhatItBinds_IsAFormOrASimpleValue()
    {
        var metadata = host.Services.GetRequiredService<IModelMetadataProvider>();
        var bound = host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .SelectMany(action => action.Parameters.Select(parameter => (Action: action, Parameter: parameter)))
            .Where(pair => IsBound(pair.Parameter) && metadata.GetMetadataForType(pair.Parameter.ParameterType).IsComplexType)
            .ToList();
        Assert.NotEmpty(bound);
        Assert.Empty(bound.Where(pair => !PageModels.Forms.Contains(pair.Parameter.ParameterType)).Select(pair => $"{pair.Action.DisplayName}: {pair.Parameter.Name}"));
    }

    private static bool IsBound(ParameterDescriptor parameter) =>
        parameter.ParameterType != typeof(CancellationToken) && parameter.BindingInfo?.BindingSource?.IsFromRequest != false;
}
