package esperanza.intake.webhook.sending;

import esperanza.runtime.sealing.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages as in Standard Webhooks v1: HMAC-SHA256 over id, time and body. The secret is derived from the
 * webhook's id and generation and is stored nowhere.
 * For {@link #OVERLAP} after a rotation the previous secret signs too.
 */
public final class Signature {

    /** How long the previous secret signs after a rotation. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final String LABEL = "webhook-secret";

    private final Secrets secrets;

    public Signature(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The secret in the form that its owner sees. */
    public String secret(UUID webhook, int generation) {
        return "whsec_" + Base64.getEncoder().encodeToString(key(webhook, generation));
    }

    /** The header: one signature, or two during the overlap. */
    String of(Webhook webhook, UUID message, Instant at, byte[] body) {
        boolean two = webhook.rotatedAt()
                .filter(rotated -> at.isBefore(rotated.plus(OVERLAP)))
                .isPresent();
        byte[] head = (message + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.US_ASCII);
        return Stream.of(webhook.generation(), webhook.generation() - 1)
                .limit(two ? 2 : 1)
                .map(generation -> "v1," + mac(key(webhook.id(), generation), head, body))
                .collect(Collectors.joining(" "));
    }

    private byte[] key(UUID webhook, int generation) {
        return secrets.of(LABEL, webhook.toString(), Integer.toString(generation));
    }

    private static String mac(byte[] key, byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(head);
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
