/**
 * The training core: passes over two-layer ReLU networks, x ↦ Σᵢ aᵢ relu(⟨wᵢ,x⟩ − bᵢ), in double precision.
 *
 * <p>{@link assay.core.ScalarOps} states what is computed, with the order of every sum, in plain Java;
 * {@link assay.core.VectorOps} computes the same bits with the Vector API. The order never depends on the number of
 * lanes, on tiling, on threads or on the compiler, because each output element is a chain of its own: in the forward
 * pass the lanes of a vector hold samples, in the backward pass they hold features.
 */
package assay.core;
