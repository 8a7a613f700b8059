package esperanza.console;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Until when a session lasts: as long as a person touches the screen. Open streams renew the login by themselves, so
 * that Keycloak alone would never see that the person has gone.
 */
final class Presence {

    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final Duration idle;
    private final Duration longest;
    private final InstantSource clock;

    Presence(String secret, Duration idle, Duration longest, InstantSource clock) {
        if (secret.length() < 32) {
            throw new IllegalArgumentException("esperanza.console.secret has fewer than 32 characters");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
        this.idle = idle;
        this.longest = longest;
        this.clock = clock;
    }

    /** The mark that somebody was seen now, for a cookie. A mark counts for the session for which it was made. */
    String mark(String session) {
        long now = clock.instant().getEpochSecond();
        return now + "." + seal(session, now);
    }

    /**
     * @param begun when the person proved who they are
     * @param mark the latest mark of the browser; a mark that is not ours counts as none
     * @return the end of the session if nobody touches the screen any more
     */
    Instant end(String session, Instant begun, Optional<String> mark) {
        Instant seen = mark.flatMap(each -> read(session, each)).orElse(begun);
        Instant left = seen.plus(idle);
        Instant last = last(begun);
        return left.isBefore(last) ? left : last;
    }

    /** The end of the session in any case. */
    Instant last(Instant begun) {
        return begun.plus(longest);
    }

    boolean isOver(Instant end) {
        return !clock.instant().isBefore(end);
    }

    private Optional<Instant> read(String session, String mark) {
        int dot = mark.indexOf('.');
        if (dot < 1 || dot > 11 || !mark.substring(0, dot).chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        long seconds = Long.parseLong(mark.substring(0, dot));
        return same(seal(session, seconds), mark.substring(dot + 1))
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    private String seal(String session, long seconds) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            byte[] sealed = mac.doFinal((seconds + " " + session).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
