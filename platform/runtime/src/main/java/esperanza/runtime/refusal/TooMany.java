package esperanza.runtime.refusal;

import java.time.Duration;

/**
 * The sender exceeded a limit; a later request is taken again. The answer has the fields of the IETF draft "RateLimit
 * header fields".
 */
public final class TooMany extends RuntimeException {

    private final String policy;
    private final long quota;
    private final Duration window;
    private final Duration again;

    /**
     * @param title the words to the sender
     * @param policy the name of the limit
     * @param quota how many requests are taken in a window
     * @param again the time until the next window begins
     */
    public TooMany(String title, String policy, long quota, Duration window, Duration again) {
        super(title);
        this.policy = policy;
        this.quota = quota;
        this.window = window;
        this.again = again;
    }

    public long retryAfter() {
        return Math.max(1, again.toSeconds());
    }

    public String policyField() {
        return "\"%s\";q=%d;w=%d".formatted(policy, quota, window.toSeconds());
    }

    public String limitField() {
        return "\"%s\";r=0;t=%d".formatted(policy, retryAfter());
    }
}
