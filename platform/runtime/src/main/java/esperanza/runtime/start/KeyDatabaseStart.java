package esperanza.runtime.start;

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

/**
 * Brings the data keys of an instance up at its start and keeps them going: refuses foreign keys, makes a stock of keys
 * ahead, and continues a rotation that is under way.
 */
@Singleton
public class KeyDatabaseStart {

    private static final Logger LOG = Logger.getLogger(KeyDatabaseStart.class);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);

    /**
     * Interval of the rotation worker: within this time an instance notices a rotation that another instance began, or
     * a new epoch in the key provider.
     */
    private static final Duration REST = Duration.ofSeconds(30);

    private final KeyRing ring;
    private final Worker rotating;

    /**
     * Each round checks that the provider can wrap and unwrap. A provider that cannot fails the round, so it shows as a
     * worker without a good round.
     *
     * @param secrets injected only so that they are made before the first request asks for them
     */
    KeyDatabaseStart(KeyRing ring, KekProvider kek, Rotation rotation, Secrets secrets, Workers workers) {
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

    /** Wakes the rotation worker: a person asked for a rotation. */
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
