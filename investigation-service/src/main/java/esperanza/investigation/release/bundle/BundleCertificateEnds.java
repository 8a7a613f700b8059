package esperanza.investigation.release.bundle;

import esperanza.runtime.operations.Alarm;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The certificate of the bundles ends within 14 days, or is not valid at this instant. Bundles are signed all the same: a
 * receiver refuses them, and a case goes on.
 */
@Singleton
class BundleCertificateEnds implements Alarm {

    private static final Duration AHEAD = Duration.ofDays(14);

    private final BundleKey key;
    private final InstantSource clock;

    BundleCertificateEnds(BundleKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "bundle-certificate-ends";
    }

    @Override
    public boolean isRaised() {
        return !key.isValidAt(clock.instant()) || !key.isValidAt(clock.instant().plus(AHEAD));
    }
}
