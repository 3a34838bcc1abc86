/**
 * The training core: passes over two-layer ReLU networks, x ↦ Σᵢ aᵢ relu(⟨wᵢ,x⟩ − bᵢ), in double precision.
 *
 * <p>{@link assay.core.ScalarOps} states what is computed, with the order of every sum, in plain Java;
 * {@link assay.core.VectorOps} computes the same bits with the Vector API. The order never depends on the number of
 * lanes, on tiling, on threads or on the compiler, because each output element is a chain of its own: in the forward
 * pass the lanes of a vector hold samples, in the backward pass they hold features.
 *
 * <p>Some loops are written out, and some classes are near twins of others, because of what C2 makes of loops over
 * vectors and of how many registers there are. What each avoids:
 * <ul>
 * <li>{@link assay.core.Gathering}: a method per number of vectors, because short loops over vectors cost several times
 * as much; {@code GatheringHalf}: eight look-ups where four do; {@code GatheringDescent}: writing a finished gradient
 * to memory and reading it again for the step.
 * <li>{@code WideTile}, {@code PackedTile}, {@code NarrowTile}: spilled accumulators. C2 hoists all broadcasts to the
 * loop's head, so that rows · vectors + rows + vectors must not exceed the registers: 29 of 32, and 17 where there are
 * 16. {@code PackedTile} reads weights in order, which four numbers a vector repay, and few samples do not.
 * <li>{@code FusedPass}, {@code TransposedSubtotals}: a second walk through samples that outgrow the caches.
 * <li>{@code SignTile}: multiplications by signs, which are look-ups in tables.
 * <li>{@code SmallStep}: passes over memory that one small network never needs again.
 * </ul>
 */
package assay.core;
