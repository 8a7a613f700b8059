package esperanza.kernel;

import java.util.UUID;

/** An opaque, stable identifier, safe to log. Written as a plain string in JSON. */
public interface Identifier {

    UUID value();
}
