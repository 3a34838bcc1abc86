// The two matrix products of a training step, Z = X W' and G = Z' X, by libxsmm's generated kernels: block by block of
// samples, so that Z need not leave the cache, and in whatever layout suits the kernels. The second product begins when
// all neurons have seen the block, as in a step.
//
// gcc -O3 -shared -fPIC -march=native xsmm.c -lxsmm -lxsmmnoblas -ldl -lpthread -lm
#include <libxsmm.h>
#include <stdlib.h>
#include <string.h>

#ifndef BLOCK
#define BLOCK 256                                      // samples and neurons of a kernel
#endif
#ifndef GROUP
#define GROUP 64
#endif

typedef struct {
  long blocks, dimension, groups;
  double *x, *columns, *w, *z, *g;                     // X twice, as each product reads it
  libxsmm_dmmfunction forward, backward;
} Xsmm;

static double *numbers(long count) {
  size_t bytes = (count * 8 + 63) / 64 * 64;
  return memset(aligned_alloc(64, bytes), 0, bytes);
}

// null where libxsmm generates no kernels
Xsmm *xsmm_open(long size, long dimension, long width, const double *x, const double *w) {
  libxsmm_init();
#ifndef __AVX512F__
  libxsmm_set_target_arch("hsw");
#endif
  Xsmm *t = calloc(1, sizeof *t);
  t->dimension = dimension;
  t->blocks = (size + BLOCK - 1) / BLOCK;
  t->groups = (width + GROUP - 1) / GROUP;
  t->x = numbers(t->blocks * BLOCK * dimension);
  t->columns = numbers(t->blocks * BLOCK * dimension);
  t->w = numbers(t->groups * GROUP * dimension);
  t->z = numbers(t->groups * GROUP * BLOCK);
  t->g = numbers(t->groups * GROUP * dimension);
  for (long n = 0; n < size; n++)
    for (long j = 0; j < dimension; j++) {
      t->x[n * dimension + j] = x[n * dimension + j];
      t->columns[(n / BLOCK * dimension + j) * BLOCK + n % BLOCK] = x[n * dimension + j];
    }
  for (long i = 0; i < width; i++)
    for (long j = 0; j < dimension; j++)
      t->w[(i / GROUP * dimension + j) * GROUP + i % GROUP] = w[i * dimension + j];
  int features = dimension, group = GROUP, block = BLOCK;
  double one = 1, zero = 0;
  t->forward = libxsmm_dmmdispatch(group, block, features, &group, &features, &group, &one, &zero, 0, 0);
  t->backward = libxsmm_dmmdispatch(group, features, block, &group, &block, &group, &one, &one, 0, 0);
  return t->forward && t->backward ? t : 0;
}

void xsmm_step(Xsmm *t) {
  long d = t->dimension;
  memset(t->g, 0, t->groups * GROUP * d * 8);
  for (long b = 0; b < t->blocks; b++) {
    for (long i = 0; i < t->groups; i++)
      t->forward(t->w + i * d * GROUP, t->x + b * BLOCK * d, t->z + i * GROUP * BLOCK);
    for (long i = 0; i < t->groups; i++)
      t->backward(t->z + i * GROUP * BLOCK, t->columns + b * BLOCK * d, t->g + i * d * GROUP);
  }
}

// the gradient of neuron i, feature j; for a test
double xsmm_gradient(Xsmm *t, long i, long j) { return t->g[(i / GROUP * t->dimension + j) * GROUP + i % GROUP]; }

void xsmm_close(Xsmm *t) {
  double *all[] = {t->x, t->columns, t->w, t->z, t->g};
  for (int k = 0; k < 5; k++) free(all[k]);
  free(t);
}
