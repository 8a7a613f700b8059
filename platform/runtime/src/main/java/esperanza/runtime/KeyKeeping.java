package esperanza.runtime;

import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.sealing.KekProvider;
import esperanza.runtime.sealing.KeyRing;
import esperanza.runtime.sealing.Rotation;
import esperanza.runtime.sealing.SealingFailed;
import esperanza.runtime.sealing.Secrets;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Keeps the keys of an instance in order: they fit, some lie ready, and a rotation that is under way goes on. */
@Singleton
public class KeyKeeping {

    private static final Logger LOG = Logger.getLogger(KeyKeeping.class);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);

    /** How soon an instance notices what another began; and learns of an epoch that nobody showed it. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final KeyRing ring;
    private final Worker rotating;

    /**
     * Whether the provider can wrap and unwrap is tried in each round: one that cannot shows as a worker that achieves nothing.
     *
     * @param secrets made before the first request asks for them
     */
    KeyKeeping(KeyRing ring, KekProvider kek, Rotation rotation, Secrets secrets, Workers workers) {
        this.ring = ring;
        this.rotating = workers.of("key-provider", REST, () -> {
            kek.check();
            return rotation.round();
        });
    }

    void start() {
        refuseForeignKeys();
        ring.refill().subscribe().with(done -> {}, failed -> LOG.warn("no data keys could be made ahead"));
        rotating.start();
    }

    /** A rotation was asked for. */
    public void rotate() {
        rotating.wake();
    }

    private void refuseForeignKeys() {
        try {
            ring.fits().await().atMost(ANSWERED_WITHIN);
        } catch (SealingFailed e) {
            throw new IllegalStateException(
                    "The key provider does not open the keys in the database (" + e.getMessage() + "): the key file or"
                            + " device was replaced, its passphrase changed, or an older copy of the key database was"
                            + " put back. Nothing that was sealed could be read any more, so this service does not start.",
                    e);
        }
    }
}
