package esperanza.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports of the loopback address, taken from below the range that the system uses for outgoing connections.
 *
 * <p>A client that keeps trying a dead port of that range ends up connected to itself; the part that was killed could
 * then not have its port back.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int LAST = 24_998;
    private static final int TRIES = 200;

    private Ports() {}

    /** @return an even port that is free, as is the next one; never the same twice in this JVM */
    public static int free() {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST / 2, LAST / 2) * 2;
            // A port that was given out a moment ago still looks free, because no process listens on it yet.
            if (isFree(port) && isFree(port + 1) && System.setProperty("esperanza.local.port." + port, "") == null) {
                return port;
            }
        }
        throw new PartFailure("No free port found between " + FIRST + " and " + LAST);
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
