package esperanza.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One client of a live stream: parses the end of each frame, and the instant in it at which the thing happened. Chunks
 * of HTTP may begin and end anywhere.
 */
final class SseClient {

    /** Gets each frame that tells an instant. */
    interface Listener {
        void frame(long microsLate);
    }

    private static final byte[] AT = "\"at\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final String OK = "HTTP/1.1 200";

    /** All clients get the same frames, so the same instant is parsed again and again. */
    private static String lastText = "";

    private static long lastMicros;

    private final StringBuilder text = new StringBuilder(32);
    private int matched;
    private boolean telling;
    private boolean newline;
    private long at;
    private int read;

    /** Whether nothing has come yet. */
    boolean isNew() {
        return read == 0;
    }

    /** Fails if the answer does not begin with the status 200. */
    void bytes(byte[] bytes, int length, long nowMicros, Listener listener) throws IOException {
        if (read < OK.length() && !begins(bytes, length)) {
            throw new IOException("The stream was answered " + new String(bytes, 0, length, StandardCharsets.UTF_8));
        }
        read += length;
        for (int n = 0; n < length; n++) {
            next(bytes[n], nowMicros, listener);
        }
    }

    private boolean begins(byte[] bytes, int length) {
        String begin = OK.substring(read, Math.min(OK.length(), read + length));
        return new String(bytes, 0, begin.length(), StandardCharsets.US_ASCII).equals(begin);
    }

    private void next(byte each, long nowMicros, Listener listener) {
        if (telling) {
            tell(each);
            return;
        }
        if (each == '\n') {
            if (newline && at > 0) {
                listener.frame(nowMicros - at);
                at = 0;
            }
            newline = !newline;
            return;
        }
        newline = false;
        matched = each == AT[matched] ? matched + 1 : each == AT[0] ? 1 : 0;
        if (matched == AT.length) {
            matched = 0;
            telling = true;
            text.setLength(0);
        }
    }

    private void tell(byte each) {
        if (each != '"') {
            text.append((char) each);
            return;
        }
        telling = false;
        if (!lastText.contentEquals(text)) {
            lastText = text.toString();
            lastMicros = micros(Instant.parse(lastText));
        }
        at = lastMicros;
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
