package esperanza.intake.webhook.sending;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The address of a webhook: https to a public name or address. In LOCAL mode also http to the machine itself, and any
 * address.
 *
 * @param port the port to connect to
 */
public record Destination(URI uri, String host, int port, boolean encrypted) {

    private static final int HTTPS = 443;
    private static final int LONGEST = 2000;
    /** Lower ports belong to other services, which webhooks must not reach. */
    private static final int FIRST_FREE_PORT = 1024;
    /**
     * A name, or an address in its usual form. Other numeric forms are refused, because some resolvers read them as an
     * internal address.
     */
    private static final Pattern HOST =
            Pattern.compile("\\[.*]|\\d{1,3}(\\.\\d{1,3}){3}|([\\p{Alnum}_-]+\\.)*\\p{Alpha}[\\p{Alnum}-]*\\.?");

    /** Empty if the text is no valid destination; the name is not looked up here. */
    public static Optional<Destination> read(String text, boolean local) {
        try {
            return text.length() > LONGEST ? Optional.empty() : of(new URI(text), local);
        } catch (URISyntaxException no) {
            return Optional.empty();
        }
    }

    private static Optional<Destination> of(URI uri, boolean local) {
        boolean encrypted = "https".equalsIgnoreCase(uri.getScheme());
        boolean plain = local && "http".equalsIgnoreCase(uri.getScheme()) && isThisMachine(uri.getHost());
        if (!encrypted && !plain
                || uri.getHost() == null
                || !HOST.matcher(uri.getHost()).matches()
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null) {
            return Optional.empty();
        }
        int port = uri.getPort() < 0 ? encrypted ? HTTPS : 80 : uri.getPort();
        boolean greets = port == HTTPS || port >= FIRST_FREE_PORT && port <= 0xffff || plain;
        return Optional.of(new Destination(uri, bare(uri.getHost()), port, encrypted))
                .filter(one -> greets);
    }

    /**
     * The one address to connect to, because a second look-up could give another. Empty if any address of the name is
     * not public.
     */
    Optional<InetAddress> address(boolean local) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        return local || Stream.of(all).allMatch(PublicAddress::is) ? Optional.of(all[0]) : Optional.empty();
    }

    /** False if the name resolves to a closed address. True for an unknown name, which may resolve later. */
    public boolean isOpen(boolean local) {
        try {
            return local || address(local).isPresent();
        } catch (UnknownHostException later) {
            return true;
        }
    }

    private static boolean isThisMachine(String host) {
        return host != null && Stream.of("127.0.0.1", "localhost", "[::1]").anyMatch(host::equalsIgnoreCase);
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
