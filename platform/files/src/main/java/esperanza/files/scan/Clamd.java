package esperanza.files.scan;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** ClamAV's daemon on this machine: one connection for each file, on which it takes the bytes and answers. */
final class Clamd implements Scanner {

    private static final String HERE = "127.0.0.1";
    private static final String BEGIN = "zIDSESSION\0zVERSION\0zINSTREAM\0";

    private final NetClient client;
    private final int port;
    private final long most;
    private final Duration patience;

    /**
     * @param most the largest file that is sent, in bytes
     * @param patience how long one file may take
     */
    Clamd(Vertx vertx, int port, long most, Duration patience) {
        this.client = vertx.createNetClient();
        this.port = port;
        this.most = most;
        this.patience = patience;
    }

    @Override
    public Uni<Scan> scan(Multi<Buffer> file) {
        return Uni.createFrom()
                .completionStage(() -> client.connect(port, HERE).toCompletionStage())
                .onFailure()
                .transform(ScannerAway::new)
                .chain(socket -> scan(file, socket))
                .ifNoItem()
                .after(patience)
                .failWith(ScannerAway::new)
                .onFailure(ScannerAway.class)
                .recoverWithItem(Scan.of(Scan.Verdict.NOT_SCANNED, ""));
    }

    /** If clamd stops to listen, its answer, if there is one, says why. */
    private Uni<Scan> scan(Multi<Buffer> file, NetSocket socket) {
        ClamdAnswers answers = new ClamdAnswers(socket);
        AtomicLong sent = new AtomicLong();
        Uni<Void> sending = write(socket, Buffer.buffer(BEGIN))
                .chain(() -> file.onItem()
                        .transformToUniAndConcatenate(piece -> sent.addAndGet(piece.length()) > most
                                ? Uni.createFrom().failure(new FileTooLarge())
                                : write(socket, chunk(piece)))
                        .collect()
                        .last())
                .chain(() -> write(socket, Buffer.buffer().appendInt(0)));
        return sending.onFailure(ScannerAway.class)
                .recoverWithNull()
                .chain(answers::scan)
                .onFailure(FileTooLarge.class)
                .recoverWithUni(() -> answers.version().map(version -> Scan.of(Scan.Verdict.TOO_LARGE, version)))
                .onTermination()
                .invoke(() -> socket.close());
    }

    /** A chunk of no bytes would end the stream. */
    private static Buffer chunk(Buffer piece) {
        return piece.length() == 0
                ? piece
                : Buffer.buffer().appendInt(piece.length()).appendBuffer(piece);
    }

    private static Uni<Void> write(NetSocket socket, Buffer bytes) {
        return Uni.createFrom()
                .completionStage(() -> socket.write(bytes).toCompletionStage())
                .onFailure()
                .transform(ScannerAway::new);
    }

    private static final class FileTooLarge extends RuntimeException {}
}
