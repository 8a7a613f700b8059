package esperanza.kernel;

import java.util.UUID;

/** A name that means nothing by itself: opaque, stable, safe to log. Written as a plain string in JSON. */
public interface Identifier {

    UUID value();
}
