package esperanza.protection.plan.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of the view {@code listed_plan}, for reading: the columns that are the same for every reader. */
@Entity
@Table(name = "listed_plan")
public class ListedPlan {

    @Id
    @Column(name = "plan_id")
    UUID planId;

    String kind;

    @Column(name = "into_plan")
    UUID intoPlan;
}
