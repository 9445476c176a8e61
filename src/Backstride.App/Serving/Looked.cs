namespace Backstride.App.Serving;

/// <summary>Tells whether a person sees what a request asks for.</summary>
internal static class Looked
{
    /// <summary>False for a browser that fetches ahead of its person, and for anything that is no look at a page.</summary>
    public static bool At(HttpContext? http) => http?.Request is { } request
        && HttpMethods.IsGet(request.Method)
        && !request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.Ordinal);
}
