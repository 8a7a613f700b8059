package esperanza.files.scan;

import io.smallrye.mutiny.Uni;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answers of clamd on one connection: its version, then its word about the file. Each answer ends with a zero byte. */
final class ClamdAnswers {

    private static final Pattern ANSWER = Pattern.compile("(\\d+): (.*)");
    private static final Pattern FOUND = Pattern.compile("stream: (.*) FOUND");
    private static final String CLEAN = "stream: OK";
    /** With {@code AlertExceedsMax} a file that clamd did not look at as a whole is a finding of this name. */
    private static final String LIMITS = "Heuristics.Limits.Exceeded";

    private static final String STREAM_LIMIT = "INSTREAM size limit exceeded. ERROR";

    private final CompletableFuture<String> version = new CompletableFuture<>();
    private final CompletableFuture<String> word = new CompletableFuture<>();

    ClamdAnswers(NetSocket socket) {
        socket.handler(RecordParser.newDelimited("\0", answer -> take(answer.toString())));
        socket.exceptionHandler(this::end);
        socket.closeHandler(closed -> end(new ScannerAway()));
    }

    Uni<String> version() {
        return Uni.createFrom().completionStage(version);
    }

    Uni<Scan> scan() {
        return version().chain(() -> Uni.createFrom().completionStage(word)).map(this::scan);
    }

    private Scan scan(String said) {
        String by = version.join();
        Matcher found = FOUND.matcher(said);
        if (said.equals(CLEAN)) {
            return Scan.of(Scan.Verdict.CLEAN, by);
        }
        if (said.equals(STREAM_LIMIT) || found.matches() && found.group(1).startsWith(LIMITS)) {
            return Scan.of(Scan.Verdict.TOO_LARGE, by);
        }
        if (found.matches()) {
            return Scan.found(found.group(1), by);
        }
        throw new ScannerAway();
    }

    private void take(String answer) {
        Matcher numbered = ANSWER.matcher(answer);
        String words = numbered.matches() ? numbered.group(2) : answer;
        if (!version.complete(words)) {
            word.complete(words);
        }
    }

    private void end(Throwable cause) {
        ScannerAway away = new ScannerAway(cause);
        version.completeExceptionally(away);
        word.completeExceptionally(away);
    }
}
