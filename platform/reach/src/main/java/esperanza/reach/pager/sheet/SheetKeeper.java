package esperanza.reach.pager.sheet;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.reach.pager.domain.CallSheet;
import esperanza.reach.pager.domain.CallSheet.Hour;
import esperanza.reach.pager.domain.Post;
import esperanza.runtime.operations.Alarm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Fetches the call sheet, keeps it, and raises an alarm when it is older than two hours. */
public final class SheetKeeper implements Alarm {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** @param address where notification tells it */
    public record Source(URI address, String secret) {

        @Override
        public String toString() {
            return "Source[" + address + ']';
        }
    }

    private final Optional<Source> source;
    private final SheetFile file;
    private final ObjectMapper json;
    private final InstantSource clock;
    private volatile CallSheet sheet;

    public SheetKeeper(Optional<Source> source, SheetFile file, ObjectMapper json, InstantSource clock) {
        this.source = source;
        this.file = file;
        this.json = json;
        this.clock = clock;
        this.sheet = source.flatMap(from -> file.read()).orElseGet(() -> new CallSheet(clock.instant(), List.of()));
    }

    public boolean hasSource() {
        return source.isPresent();
    }

    /** Those who are on duty now, as far as the sheet reaches. */
    public List<Post> onDuty() {
        return sheet.at(clock.instant());
    }

    /** Blocks its own thread. Without an answer the sheet stays as it was. */
    public boolean fetch() throws IOException, InterruptedException {
        if (source.isPresent()) {
            sheet = new CallSheet(clock.instant().truncatedTo(ChronoUnit.SECONDS), told(source.get()));
            file.keep(sheet);
        }
        return false;
    }

    private List<Hour> told(Source from) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(from.address())
                .timeout(PATIENCE)
                .header("Esperanza-Call-Sheet", from.secret())
                .build();
        try (HttpClient http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(Redirect.NEVER)
                .build()) {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IOException("the call sheet was answered " + answer.statusCode());
            }
            return json.readValue(answer.body(), new TypeReference<List<Hour>>() {});
        }
    }

    @Override
    public String code() {
        return "call-sheet-old";
    }

    @Override
    public boolean isRaised() {
        Instant now = clock.instant();
        return source.isPresent() && sheet.isOld(now);
    }
}
