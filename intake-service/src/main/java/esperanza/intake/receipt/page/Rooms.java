package esperanza.intake.receipt.page;

import esperanza.runtime.start.NotForProduction;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address of the rooms of the investigation. A door leads there, and hands over a ticket that opens them. */
@Singleton
class Rooms implements NotForProduction {

    static final String SETTING = "esperanza.public.rooms";

    private final Optional<String> address;

    Rooms(@ConfigProperty(name = SETTING) Optional<String> address) {
        this.address = address;
    }

    /** Empty: no door leads there. */
    Optional<String> address() {
        return address;
    }

    /** On the way by plain HTTP anybody could read the ticket. */
    @Override
    public Stream<String> reasons() {
        return address.filter(said -> !isSecure(said)).stream()
                .map(said -> "the way to the rooms of the investigation can be read by others. Set %s to an absolute"
                                .formatted(SETTING)
                        + " address that begins with https, not to "
                        + said);
    }

    private static boolean isSecure(String said) {
        try {
            URI uri = new URI(said);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
