using Lead.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Lead.Web.Infrastructure;

/// <summary>What the reader sees when a crafted or mistyped value does not fit its field; and no "required" that the validators did not ask for.</summary>
internal sealed class PlainBindingMessages : IValidationMetadataProvider
{
    public static void Configure(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Say());
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Say());
        messages.SetUnknownValueIsInvalidAccessor(_ => Say());
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(Say);
        messages.SetValueIsInvalidAccessor(_ => Say());
        messages.SetValueMustNotBeNullAccessor(_ => Say());
        messages.SetValueMustBeANumberAccessor(_ => new Text()["Enter a number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => new Text()["Enter a number"]);
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context) => context.ValidationMetadata.IsRequired = false;

    private static string Say() => new Text()["Check this answer"];
}
