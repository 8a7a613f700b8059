package esperanza.runtime;

import java.util.stream.Stream;

/** What a service finds in its settings that only a demonstration may have. It is asked before anything else starts. */
public interface NotForProduction {

    /** Each with the setting that changes it; none: the service is fit. */
    Stream<String> reasons();
}
