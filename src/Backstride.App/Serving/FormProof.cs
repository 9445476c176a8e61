using Backstride.App.Api;
using Microsoft.AspNetCore.Antiforgery;

namespace Backstride.App.Serving;

/// <summary>Lets nothing but reading pass without the token that this app put into its own form.</summary>
internal sealed class FormProof(RequestDelegate next, IAntiforgery antiforgery)
{
    /// <summary>Marks an endpoint that proves who asks by itself before it keeps anything: by <see cref="Holds"/> from the body it reads piece by
    /// piece, or by a program's token.</summary>
    internal sealed class CheckedByEndpoint;

    public async Task InvokeAsync(HttpContext context)
    {
        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        // Under the API every address that does anything asks for a program's token; the rest is not there, and says so itself.
        if (reads || context.Request.Path.StartsWithSegments(ApiRoutes.Root) || context.GetEndpoint()?.Metadata.GetMetadata<CheckedByEndpoint>() is not null || await antiforgery.IsRequestValidAsync(context))
            await next(context);
        else
            await Refuse(context);
    }

    /// <summary>Whether a token read from the body belongs to this browser.</summary>
    public static Task<bool> Holds(HttpContext context, string token)
    {
        context.Request.Headers["RequestVerificationToken"] = token;
        return context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    public static Task Refuse(HttpContext context) => Problem.Write(
        context, new Problem(StatusCodes.Status400BadRequest, "The form is out of date", "Go back, load the page again and send the form once more. Nothing was changed."));
}
