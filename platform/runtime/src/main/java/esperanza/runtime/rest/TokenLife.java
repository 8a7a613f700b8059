package esperanza.runtime.rest;

import esperanza.runtime.wall.WallAge;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Ends a stream when the token it was opened with expires, and a stream of cases also when the walls are too old. Its
 * reader comes back with a new token, or when the walls are known again, and resumes.
 */
@ApplicationScoped
public class TokenLife {

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final CurrentIdentityAssociation identities;
    private final InstantSource clock;
    private final WallAge walls;

    TokenLife(CurrentIdentityAssociation identities, InstantSource clock, WallAge walls) {
        this.identities = identities;
        this.clock = clock;
        this.walls = walls;
    }

    /** A message that would be sent behind walls that are too old is not sent. */
    public <T> Multi<T> boundsOfCases(Multi<T> stream) {
        return bounds(stream).select().first(_ -> !walls.areOld());
    }

    public <T> Multi<T> bounds(Multi<T> stream) {
        return identities.getDeferredIdentity().onItem().transformToMulti(identity -> first(left(identity), stream));
    }

    /**
     * Ends the stream after this time and cancels its source. Mutiny does not cancel a source that a duration ended, so
     * it would go on without a reader.
     */
    private static <T> Multi<T> first(Duration left, Multi<T> stream) {
        AtomicReference<Optional<Subscription>> source = new AtomicReference<>(Optional.empty());
        return stream.onSubscription()
                .invoke(subscription -> source.set(Optional.of(subscription)))
                .select()
                .first(left)
                .onTermination()
                .invoke(() -> source.get().ifPresent(Subscription::cancel));
    }

    private Duration left(SecurityIdentity identity) {
        Instant end = identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
        Duration left = Duration.between(clock.instant(), end);
        return left.isPositive() ? left : AT_ONCE;
    }
}
