package esperanza.intake.receipt.page;

import esperanza.runtime.start.NotForProduction;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses of the rooms of the investigation and of protection. A door hands over tickets that open them. */
@Singleton
class Rooms implements NotForProduction {

    static final String INVESTIGATION = "esperanza.public.rooms";
    static final String PROTECTION = "esperanza.public.protection";

    private final Optional<String> address;
    private final Optional<String> protection;

    Rooms(
            @ConfigProperty(name = INVESTIGATION) Optional<String> address,
            @ConfigProperty(name = PROTECTION) Optional<String> protection) {
        this.address = address;
        this.protection = protection;
    }

    /** Of the investigation. Empty: no door leads there. */
    Optional<String> address() {
        return address;
    }

    /** Of protection. Empty: no door leads there. */
    Optional<String> protection() {
        return protection;
    }

    /** The addresses that doors lead to. */
    Stream<String> all() {
        return Stream.of(address, protection).flatMap(Optional::stream);
    }

    /** On the way by plain HTTP anybody could read the ticket. */
    @Override
    public Stream<String> reasons() {
        return Stream.concat(
                address.stream().flatMap(said -> reason("the investigation", INVESTIGATION, said)),
                protection.stream().flatMap(said -> reason("protection", PROTECTION, said)));
    }

    private static Stream<String> reason(String whose, String setting, String said) {
        return isSecure(said)
                ? Stream.empty()
                : Stream.of("the way to the rooms of %s can be read by others. Set %s to an absolute address that"
                                .formatted(whose, setting)
                        + " begins with https, not to " + said);
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
