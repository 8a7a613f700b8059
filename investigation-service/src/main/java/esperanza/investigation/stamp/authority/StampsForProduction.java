package esperanza.investigation.stamp.authority;

import esperanza.investigation.stamp.Authority;
import esperanza.runtime.start.NotForProduction;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** A stamp that anybody could have made proves nothing. */
@Singleton
class StampsForProduction implements NotForProduction {

    private final Authority authority;
    private final StampRoot root;

    StampsForProduction(Authority authority, StampRoot root) {
        this.authority = authority;
        this.root = root;
    }

    @Override
    public Stream<String> reasons() {
        return authority.isThere() && !root.isSet()
                ? Stream.of("stamps of any signer are taken. Set " + StampRoot.SETTING
                        + " to a PEM file with the root certificate of the authority")
                : Stream.empty();
    }
}
