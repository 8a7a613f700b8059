package esperanza.runtime.query;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** A client that asks, reads nothing and disconnects without a word. */
public final class HardClient {

    private final Socket socket;

    private HardClient(Socket socket) {
        this.socket = socket;
    }

    public static HardClient ask(URI at, String token) throws IOException {
        Socket socket = new Socket(at.getHost(), at.getPort());
        String request = "GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(at.getRawPath(), at.getHost(), token);
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return new HardClient(socket);
    }

    /** Closes with a reset, not in an orderly way. */
    public void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
