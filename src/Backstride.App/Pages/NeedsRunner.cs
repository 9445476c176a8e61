using Microsoft.AspNetCore.Components.Endpoints;

namespace Backstride.App.Pages;

/// <summary>Leads whoever has no runner yet, or has not chosen one of several, to the page Start.</summary>
internal sealed class NeedsRunner(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, CurrentRunner runner)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        var isPage = metadata?.GetMetadata<ComponentTypeMetadata>() is not null;
        if (!isPage || metadata!.GetMetadata<WithoutRunnerAttribute>() is not null || runner.Known is not null)
            return next(context);
        context.Response.Redirect("/start");
        return Task.CompletedTask;
    }
}
