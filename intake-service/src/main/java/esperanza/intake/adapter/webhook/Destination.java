package esperanza.intake.adapter.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a webhook leads: https to a name or address of the open Internet. On one machine, where everything is tried, also http to
 * the machine itself, and any address.
 *
 * @param port as it is connected to
 */
record Destination(URI uri, String host, int port, boolean encrypted) {

    private static final int HTTPS = 443;
    private static final int LONGEST = 2000;
    /** Below it other services listen, whom nobody has to greet from here. */
    private static final int FIRST_FREE_PORT = 1024;
    /** A name, or an address as everybody writes it: what else reads as a number some resolver takes for an address of ours. */
    private static final Pattern HOST =
            Pattern.compile("\\[.*]|\\d{1,3}(\\.\\d{1,3}){3}|([\\p{Alnum}_-]+\\.)*\\p{Alpha}[\\p{Alnum}-]*\\.?");

    /** Empty if it cannot be one, whatever its name stands for. */
    static Optional<Destination> read(String text, boolean local) {
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

    /** One address to connect to and no other: what is looked up twice may lead elsewhere. Empty if any of its addresses is closed. */
    Optional<InetAddress> address(boolean local) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        return local || Stream.of(all).allMatch(PublicAddress::is) ? Optional.of(all[0]) : Optional.empty();
    }

    /** False if its name leads where nothing is sent; a name that nobody knows now may be known later. */
    boolean isOpen(boolean local) {
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
