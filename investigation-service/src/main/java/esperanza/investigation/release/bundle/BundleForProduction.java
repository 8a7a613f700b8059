package esperanza.investigation.release.bundle;

import esperanza.runtime.start.NotForProduction;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** A key that is made at each start proves nothing to a court. */
@Singleton
class BundleForProduction implements NotForProduction {

    private final BundleKey key;

    BundleForProduction(BundleKey key) {
        this.key = key;
    }

    @Override
    public Stream<String> reasons() {
        return key.isSet()
                ? Stream.empty()
                : Stream.of("bundles of evidence are signed by a key that this start made. Set " + BundleKey.SETTING
                        + " to a PKCS#12 file with the mechanism's key and certificate");
    }
}
