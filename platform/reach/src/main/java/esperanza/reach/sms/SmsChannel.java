package esperanza.reach.sms;

import esperanza.protocol.vocabulary.WayKind;
import esperanza.reach.Answered;
import esperanza.reach.Channel;
import esperanza.reach.Handshake;
import esperanza.reach.Language;
import esperanza.reach.Outgoing;
import esperanza.reach.Sent;
import esperanza.reach.Slots;
import esperanza.reach.Texts;
import esperanza.reach.message.domain.MessageText;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * SMS by Kannel, which carriers may read. Number, text and password travel in headers and body, never in an address: an
 * address ends in the logs of those on its way.
 */
final class SmsChannel implements Channel {

    /** So many that no message ever waits in the client: what waited there would leave after it is owed no more. */
    private static final Pattern ONE_NUMBER = Pattern.compile("\\+[0-9]{8,15}");

    private static final int MORE_THAN_ARE_SENT_AT_ONCE = 1_000;

    private static final String ALPHABET_OF_TELEPHONES = "0";
    /** Of an answer no more is looked at. */
    private static final int LONGEST_WORDS = 200;
    /** The words with which Kannel refuses a number; with others it refuses the sender or the login. */
    private static final List<String> OF_THE_NUMBER = List.of("Not routable", "Number(s) has/have been denied");

    private static final String REPORTED = Integer.toString(SmsReport.all());

    private final SmsGateway gateway;
    private final HttpClient http;
    private final Texts texts;
    private final Duration patience;

    /** @param patience how long Kannel may take for its answer */
    SmsChannel(SmsGateway gateway, Vertx vertx, Texts texts, Duration patience) {
        this.gateway = gateway;
        this.texts = texts;
        this.patience = patience;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(MORE_THAN_ARE_SENT_AT_ONCE)
                .setConnectTimeout((int) patience.toMillis() / 2)
                .setIdleTimeout((int) patience.toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS));
    }

    @Override
    public WayKind kind() {
        return WayKind.SMS;
    }

    @Override
    public boolean reports() {
        return true;
    }

    @Override
    public Uni<Sent> send(Outgoing message) {
        // Kannel takes several numbers with a space between them: a number is sent to only if it is one.
        if (!ONE_NUMBER.matcher(message.address()).matches()) {
            return Uni.createFrom().item(Sent.of(Answered.REFUSED));
        }
        String text = texts.bySms(message.text(), message.slots(), language(message.slots()));
        return Uni.createFrom()
                .completionStage(() -> http.request(request(message))
                        // The answer is listened to before the request leaves: a short one may have ended before this
                        // thread goes on.
                        .compose(asked -> asked.send(Buffer.buffer(text)).compose(SmsChannel::answered))
                        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .toCompletionStage())
                .map(answered -> answered == Answered.ACCEPTED
                        ? new Sent(answered, Optional.of(message.attempt().toString()))
                        : Sent.of(answered))
                .onFailure()
                .recoverWithItem(failure -> Sent.of(failed(failure)));
    }

    /** The language of the addressee, or else that of the mechanism: one SMS holds one language. */
    private Language language(Slots slots) {
        return slots.language()
                .map(tag -> Language.valueOf(tag.toUpperCase(Locale.ROOT)))
                .orElse(gateway.language());
    }

    private RequestOptions request(Outgoing message) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(gateway.url().toString())
                .setFollowRedirects(false)
                .setTimeout(patience.toMillis())
                .putHeader("Content-Type", "text/plain; charset=UTF-8")
                .putHeader("X-Kannel-Username", gateway.username())
                .putHeader("X-Kannel-Password", gateway.password())
                .putHeader("X-Kannel-From", gateway.from())
                .putHeader("X-Kannel-To", message.address())
                .putHeader("X-Kannel-Coding", ALPHABET_OF_TELEPHONES)
                .putHeader(
                        "X-Kannel-Validity", Long.toString(holds(message.text()).toMinutes()))
                .putHeader("X-Kannel-DLR-Mask", REPORTED)
                .putHeader("X-Kannel-DLR-Url", gateway.door().reports(message.attempt()));
    }

    /**
     * How long a carrier may keep a text for a telephone that is off: to a protected person not beyond the hours that the
     * person gave.
     */
    private static Duration holds(MessageText text) {
        return switch (text) {
            case PAGE, EXERCISE, URGENT, ALERTING_SILENT, CANARY -> Duration.ofMinutes(5);
            case NEWS, STEP, PROOF -> Duration.ofMinutes(15);
            case CODE -> Duration.ofHours(1);
        };
    }

    private static Future<Answered> answered(HttpClientResponse response) {
        Buffer words = Buffer.buffer();
        response.handler(part -> words.appendBuffer(part, 0, Math.min(part.length(), LONGEST_WORDS - words.length())));
        return response.end().map(read -> meaning(response.statusCode(), words.toString(StandardCharsets.UTF_8)));
    }

    private static Answered meaning(int status, String words) {
        if (status / 100 == 2) {
            return Answered.ACCEPTED;
        }
        return status == 403 && OF_THE_NUMBER.stream().anyMatch(words::startsWith)
                ? Answered.REFUSED
                : Answered.NOT_NOW;
    }

    /** The failure is looked at and dropped: its words may quote the address. */
    private static Answered failed(Throwable failure) {
        boolean nothingLeft = failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || Handshake.failed(failure);
        return nothingLeft ? Answered.NOT_SENT : Answered.UNKNOWN;
    }
}
