package esperanza.runtime.security;

import io.vertx.ext.web.RoutingContext;

/** Routes whose bodies may have any size, because they are read piece by piece and limited there. */
public interface StreamedBodies {

    boolean takes(RoutingContext request);
}
