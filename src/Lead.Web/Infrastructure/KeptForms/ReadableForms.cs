namespace Lead.Web.Infrastructure.KeptForms;

/// <summary>Reads the form of a post once, before anything else does: a body that cannot be parsed ends in its own error page, never in a fault.</summary>
public static class ReadableForms
{
    public static IApplicationBuilder UseReadableForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (await RefusalAsync(context.Request) is { } status)
        {
            // The error page is shown for the same request, and is not to meet the body again.
            context.Request.ContentType = null;
            context.Response.StatusCode = status;
            return;
        }
        await next(context);
    });

    private static async Task<int?> RefusalAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }
        try
        {
            await request.ReadFormAsync();
            return null;
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }
}
