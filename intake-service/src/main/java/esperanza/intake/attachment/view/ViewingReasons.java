package esperanza.intake.attachment.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/**
 * Why somebody asks to open a file.
 *
 * @param reasons empty once the data of the case are erased
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ViewingReasons(UUID viewingRequestId, Optional<String> reasons) {

    @Override
    public String toString() {
        return "ViewingReasons[" + viewingRequestId + ']';
    }
}
