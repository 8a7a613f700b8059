package esperanza.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** One folder for all JVMs of this machine, wherever their temporary files are. */
    private static final Path RESERVED = Path.of(System.getenv().getOrDefault("TMPDIR", "/tmp"), "esperanza-ports");

    /**
     * The locks by which this JVM holds its ports. A lock ends when its channel is collected, so they are kept here.
     */
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * @return an even port that is free, as is the next one. No JVM of this machine gets it a second time while
     *     this one lives: between choosing a port and listening on it, another test run would still see it as free.
     */
    public static int free() {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST / 2, LAST / 2) * 2;
            if (isFree(port) && isFree(port + 1) && isNewHere(port) && isReserved(port)) {
                return port;
            }
        }
        throw new PartFailure("No free port found between " + FIRST + " and " + LAST);
    }

    /** Asked first: to close a second channel of a file gives up the lock that this JVM has on it. */
    private static boolean isNewHere(int port) {
        return System.setProperty("esperanza.local.port." + port, "") == null;
    }

    private static boolean isReserved(int port) {
        try {
            var folder = Files.createDirectories(RESERVED);
            var channel = FileChannel.open(folder.resolve(Integer.toString(port)), CREATE, WRITE);
            if (channel.tryLock() != null) {
                return HELD.add(channel);
            }
            channel.close();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Whether something of this machine takes connections there. */
    public static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
