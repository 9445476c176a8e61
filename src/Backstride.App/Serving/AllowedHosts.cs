using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Backstride.App.Serving;

/// <summary>Answers only requests that name this app by a name it has. A page elsewhere whose own name is pointed at this machine is refused.</summary>
internal sealed class AllowedHosts(RequestDelegate next, IServer server, ServeOptions options)
{
    private static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]"];
    private HashSet<string>? allowed;

    public async Task InvokeAsync(HttpContext context)
    {
        // The port is known only after the server has bound it.
        allowed ??= Names();
        if (context.Request.Headers.Host.Count == 1 && allowed.Contains(WithPort(context.Request.Host)))
            await next(context);
        else
            await Problem.Write(context, new Problem(StatusCodes.Status421MisdirectedRequest, "Unknown host", "This app does not answer to that name. Open it by the address it printed when it started."));
    }

    private HashSet<string> Names()
    {
        var ports = server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Select(address => new Uri(address).Port).ToHashSet();
        var names = from port in ports from name in LoopbackNames.Concat(options.MoreHosts) select WithPort(new HostString(name), port);
        return names.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static string WithPort(HostString host) => WithPort(host, 80);

    private static string WithPort(HostString host, int otherwise) =>
        string.Create(CultureInfo.InvariantCulture, $"{host.Host}:{host.Port ?? otherwise}");
}
