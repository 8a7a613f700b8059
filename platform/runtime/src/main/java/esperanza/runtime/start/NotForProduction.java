package esperanza.runtime.start;

import java.util.stream.Stream;

/** Finds settings of a service that only a demonstration may have. Asked before anything else starts. */
public interface NotForProduction {

    /** Each with the setting that changes it; none: the service is fit. */
    Stream<String> reasons();
}
