using Backstride.App.Api;

namespace Backstride.App.Serving;

/// <summary>Lets a request change something, or read something other than a page, only when it comes from this app's own pages.</summary>
/// <remarks>
/// A browser says where a request comes from in Sec-Fetch-Site, and in Origin for everything but plain reading; a page elsewhere can
/// forge neither. Whoever sends neither proves nothing and may only read, unless it is a program with a token, which no page
/// elsewhere can send.
/// </remarks>
internal sealed class SameOrigin(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsAllowed(context.Request))
            await next(context);
        else
            await Problem.Write(context, new Problem(StatusCodes.Status403Forbidden, "Not from here", "Only the pages of this app may do that. Open the page here and try again."));
    }

    private static bool IsAllowed(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        var isOwnSite = site is "same-origin" or "none";
        var isOwnOrigin = origin.Length > 0 && string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return site.Length == 0 || isOwnSite || request.Headers["Sec-Fetch-Mode"] == "navigate";
        return (site.Length > 0 || origin.Length > 0 || NeedsToken.IsCarriedBy(request)) && (site.Length == 0 || isOwnSite) && (origin.Length == 0 || isOwnOrigin);
    }
}
