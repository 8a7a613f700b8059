package esperanza.investigation.pattern.rest;

import esperanza.runtime.start.NotForProduction;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A warning without a sender is passed on by nobody. */
@Singleton
class WarningsForProduction implements NotForProduction {

    private final String sender;

    WarningsForProduction(@ConfigProperty(name = CapAlert.SENDER, defaultValue = CapAlert.NOBODY) String sender) {
        this.sender = sender;
    }

    @Override
    public Stream<String> reasons() {
        return sender.equals(CapAlert.NOBODY) || !sender.matches(CapAlert.FORM)
                ? Stream.of(
                        "early warnings name no sender. Set %s to a name of the mechanism in the internet's system of"
                                        .formatted(CapAlert.SENDER)
                                + " names, without spaces and commas")
                : Stream.of();
    }
}
