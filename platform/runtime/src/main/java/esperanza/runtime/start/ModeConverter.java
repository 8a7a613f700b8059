package esperanza.runtime.start;

import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads the mode. There is none by itself: somebody who starts a service says whether lives depend on it. */
public final class ModeConverter implements Converter<Mode> {

    static final String UNSAID = "unsaid";

    private static final long serialVersionUID = 1L;

    @Override
    public Mode convert(String said) {
        return Stream.of(Mode.values())
                .filter(mode -> mode.name().equalsIgnoreCase(said))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Set ESPERANZA_MODE=local to try Esperanza out on one machine, or ESPERANZA_MODE=production for"
                                + " real use"));
    }
}
